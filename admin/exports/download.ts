/** Has the browser fetch an address as a file; the page stays where it is, whatever comes. */
export function download(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
}
