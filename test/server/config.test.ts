import { describe, expect, it } from 'vitest';
import { readConfig } from '#server/config.ts';

const PRODUCTION = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://sportello.example.org',
  UPLOAD_KEY: 'ab'.repeat(32),
  TWILIO_AUTH_TOKEN: 'a-token-of-the-provider',
};

describe('production', () => {
  it('starts with what is safe', () => {
    expect(readConfig(PRODUCTION).NODE_ENV).toBe('production');
  });

  it.each([
    ['UPLOAD_KEY', '00'.repeat(32)],
    ['PUBLIC_URL', 'http://sportello.example.org'],
    ['TWILIO_API_URL', 'http://127.0.0.1:8025'],
    ['TWILIO_AUTH_TOKEN', 'local'],
    ['TWILIO_AUTH_TOKEN', ''],
    ['DESK_CLOCK', '2026-01-01T00:00:00Z'],
    ['RATE_LIMIT_FACTOR', '2'],
  ])('refuses %s=%s and names it', (name, value) => {
    expect(() => readConfig({ ...PRODUCTION, [name]: value })).toThrow(name);
  });
});

it('names everything that is wrong at once', () => {
  expect(() => readConfig({ PORT: 'many', PUBLIC_URL: 'nowhere' })).toThrow(
    /PORT[\s\S]*PUBLIC_URL/,
  );
});
