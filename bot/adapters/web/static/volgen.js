// Notifications on this device: asks the browser, and sends what it says with the form.
const form = document.querySelector('#melding form');
if (form && 'PushManager' in window && navigator.serviceWorker) {
  form.closest('section').hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      const worker = await navigator.serviceWorker.register('/meldingen.js', { scope: '/meldingen/' });
      const fresh = worker.installing || worker.waiting;
      if (fresh && !worker.active) await new Promise((done) => {
        fresh.addEventListener('statechange', () => { if (fresh.state === 'activated') done(); });
      });
      const had = await worker.pushManager.getSubscription();
      const key = form.dataset.sleutel;
      const subscription = had || await worker.pushManager.subscribe({
        userVisibleOnly: true, applicationServerKey: key,
      });
      form.elements.melding.value = JSON.stringify(subscription);
      form.submit();
    } catch {
      form.querySelector('.error').hidden = false;
    }
  });
}
