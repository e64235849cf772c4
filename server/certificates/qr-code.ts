import QRCode from 'qrcode';

/** Side of a QR code on paper, in points. */
export const QR_POINTS = 88;

/** The fields of a QR code that holds an address, row by row. */
export function qrCode(address: string): boolean[] {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
  return Array.from(modules.data, (field) => field === 1);
}
