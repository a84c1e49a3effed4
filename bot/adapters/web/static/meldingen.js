// The service worker of notifications: it shows what was sent, and opens the page of it.
self.addEventListener('push', (event) => {
  const { title, body, url, lang, silent } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, {
    body, lang, silent, data: url, tag: title,
  }));
});
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data));
});
