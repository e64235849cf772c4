import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { Agent } from '#test/factories/session.ts';

export interface UploadForm {
  kind?: string;
  uploadKey?: string;
  item?: string;
  sides?: string;
  file?: Buffer;
  fileName?: string;
  type?: string;
  back?: Buffer;
}

/** Sends an upload as the portal does: the text fields, then the files. */
export async function upload(
  agent: Agent,
  caseId: string,
  { file, fileName = 'carta.pdf', type = 'application/pdf', back, ...fields }: UploadForm,
): Promise<Response> {
  const request = agent.post(`/api/cases/${caseId}/documents`);
  const whole = { kind: 'IDENTITY_DOCUMENT', uploadKey: randomUUID(), ...fields };
  for (const [name, value] of Object.entries(whole)) {
    void request.field(name, value);
  }
  if (file !== undefined) {
    void request.attach('file', file, { filename: fileName, contentType: type });
  }
  if (back !== undefined) {
    void request.attach('back', back, { filename: `retro-${fileName}`, contentType: type });
  }
  return request;
}
