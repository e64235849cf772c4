import express, { type Request, type Response } from 'express';
import twilio from 'twilio';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { DeskError } from '../http/desk-error.ts';
import { fieldErrors } from '../http/field-errors.ts';
import { smsStatusAddress } from './sms-status-address.ts';

/** The fields of a report that are read; the provider sends more, and may send others tomorrow. */
export const SmsStatusForm = z.object({
  MessageSid: z.string().regex(/^[A-Z]{2}[0-9a-f]{32}$/),
  MessageStatus: z.string().regex(/^[a-z_]{1,30}$/),
});

const form = express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 100 });
const Fields = z.record(z.string(), z.unknown());

/**
 * Reads a report of the provider on a text message and proves that it comes from there: signed with
 * the account's token over the public address and every field.
 * @throws DeskError not_allowed without a right signature; invalid
 */
export async function readSmsStatus(
  config: Pick<Config, 'PUBLIC_URL' | 'TWILIO_AUTH_TOKEN'>,
  messageId: string,
  req: Request,
  res: Response,
): Promise<z.infer<typeof SmsStatusForm>> {
  await new Promise<void>((resolve, reject) => {
    form(req, res, (error?: unknown) => (error === undefined ? resolve() : reject(error)));
  });
  const fields = Fields.safeParse(req.body).data ?? {};
  const signature = req.get('x-twilio-signature') ?? '';
  const address = smsStatusAddress(config, messageId);
  if (!twilio.validateRequest(config.TWILIO_AUTH_TOKEN, signature, address, fields)) {
    throw new DeskError('not_allowed');
  }
  const report = SmsStatusForm.safeParse(fields, { reportInput: true });
  if (!report.success) {
    throw new DeskError('invalid', { fields: fieldErrors(report.error) });
  }
  return report.data;
}
