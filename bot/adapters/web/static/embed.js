// For another site: gives every frame of this guide the height of its page.
addEventListener('message', (event) => {
  for (const frame of document.querySelectorAll('iframe[data-buurtgids]')) {
    const same = event.source === frame.contentWindow && event.origin === new URL(frame.src).origin;
    const height = same && Number(event.data && event.data.buurtgids);
    if (height > 0 && height < 20000) frame.style.height = `${Math.ceil(height)}px`;
  }
});
