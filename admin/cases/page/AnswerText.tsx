import { useQuery } from '@tanstack/react-query';
import type { FormValue } from '#contract/case-form.ts';
import type { FieldDefinition } from '#requests/define-request.ts';
import { sayField } from '#requests/say-field.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';

interface AnswerTextProps {
  field: FieldDefinition;
  value: FormValue | undefined;
}

/** What was entered in a field, in words: the name of a doctor or of a municipality for its code. */
export function AnswerText({ field, value }: AnswerTextProps) {
  const text = useText();
  const locale = useDeskLocale();
  const code = typeof value === 'string' && value !== '' ? value : null;
  if (code !== null && field.kind === 'doctor') {
    return <DoctorName doctorId={code} />;
  }
  if (code !== null && field.kind === 'municipality') {
    return <PlaceName code={code} />;
  }
  return sayField(field, value, locale) || text('asked.empty');
}

function DoctorName({ doctorId }: { doctorId: string }) {
  const dataProvider = useDeskProvider();
  const { data } = useQuery({
    queryKey: ['doctor', doctorId],
    queryFn: ({ signal }) => dataProvider.readDoctor(doctorId, signal),
  });
  return data === undefined ? '…' : `${data.surname} ${data.name}`;
}

function PlaceName({ code }: { code: string }) {
  const dataProvider = useDeskProvider();
  const { data } = useQuery({
    queryKey: ['place', code],
    queryFn: ({ signal }) => dataProvider.readPlace(code, signal),
    staleTime: Infinity,
  });
  return data?.name ?? code;
}
