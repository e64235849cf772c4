/** How far the server's clock is ahead of the device's, in milliseconds; 0 until it is heard. */
let ahead = 0;

/** Notes the server's time as an answer gives it: the product's clock may be another than ours. */
export function noteServerTime(now: string): void {
  const heard = Date.parse(now);
  if (!Number.isNaN(heard)) {
    ahead = heard - Date.now();
  }
}

/** The server's time, in milliseconds since 1970; the device's own before anybody signed in. */
export function serverNow(): number {
  return Date.now() + ahead;
}
