import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCEPTANCE_DOCUMENT, DOCTOR_FIELD } from '#requests/doctor-field.ts';
import type { FamilyRow } from '#requests/family-request/family-rows.ts';
import type { MemberSearch } from '../../api/doctors.ts';
import { useDoctor } from '../../api/doctors.ts';
import { DoctorPicker } from '../DoctorPicker.tsx';

interface MemberDoctorProps {
  name: string;
  caseId: string;
  row: FamilyRow;
  /** Whether the search of this member is open; of one member at a time. */
  open: boolean;
  onOpen: (open: boolean) => void;
  onPick: (doctorId: string | null) => void;
}

/** The doctor of one member, found by the search of a single request, for that member. */
export function MemberDoctor({ name, caseId, row, open, onOpen, onPick }: MemberDoctorProps) {
  const { t } = useTranslation('family');
  const chosen = useDoctor(row.doctorId ?? null);
  const heading = useRef<HTMLParagraphElement>(null);
  return (
    <div className="mb-3">
      <p ref={heading} tabIndex={-1} className="fw-semibold mb-1">
        {t('doctor', { name })}
      </p>
      {chosen.data && <p className="mb-1">{`${chosen.data.surname} ${chosen.data.name}`}</p>}
      <button
        type="button"
        className="btn btn-outline-primary btn-sm"
        aria-expanded={open}
        onClick={() => {
          onOpen(!open);
        }}
      >
        {t(open ? 'doctorClose' : row.doctorId === undefined ? 'doctorFind' : 'doctorChange')}
        <span className="visually-hidden">: {name}</span>
      </button>
      {open && (
        <div className="mt-3">
          <DoctorPicker
            caseId={caseId}
            field={DOCTOR_FIELD}
            acceptance={ACCEPTANCE_DOCUMENT}
            member={searchOf(row)}
            chosen={row.doctorId ?? null}
            onChoose={(doctorId) => {
              onPick(doctorId);
              onOpen(false);
              heading.current?.focus();
            }}
          />
        </div>
      )}
    </div>
  );
}

/** Of another adult only that they live here is asked: who they are goes in no address. */
function searchOf({ key, personId, operation }: FamilyRow): MemberSearch {
  return { row: key, member: personId === '' ? 'ADULT' : personId, operation };
}
