/** A number in E.164 as people read it: "+39 0297000031"; one written otherwise as it is. */
export function spokenNumber(phone: string): string {
  return phone.replace(/^\+39(?=\d)/, '+39 ');
}
