import type { z } from 'zod';
import type { Text } from '../../i18n/i18n-provider.ts';

/**
 * What is wrong in what was entered, by dotted path (`items.0.label`), in the reader's language;
 * empty when nothing is. The schema is the very one that the server validates with.
 */
export function fieldErrors(schema: z.ZodType, value: unknown, text: Text): Record<string, string> {
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    return {};
  }
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    errors[issue.path.join('.')] ??= inWords(issue, text);
  }
  return errors;
}

function inWords(issue: z.core.$ZodIssue, text: Text): string {
  if (issue.code === 'too_small' && issue.origin === 'array') {
    return text('field.choose');
  }
  if (issue.code === 'too_small') {
    const least = Number(issue.minimum);
    return least <= 1 ? text('field.missing') : text('field.tooShort', { smart_count: least });
  }
  if (issue.code === 'too_big') {
    return text('field.tooLong', { smart_count: Number(issue.maximum) });
  }
  return text('field.wrong');
}
