// The first page comes drawn in Italian. Who chose another language here is not shown it: the page
// stays hidden until it speaks that one. Also read by portal/i18n/language.ts.
try {
  const chosen = localStorage.getItem('desk.language');
  if (chosen !== null && chosen !== 'it') {
    document.documentElement.classList.add('other-language');
  }
} catch {
  // Storage is switched off: nothing was chosen.
}
