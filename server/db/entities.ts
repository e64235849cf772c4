import { CsvImport } from '../administration/import/csv-import.entity.ts';
import { AuditEvent } from '../audit/audit-event.entity.ts';
import { AlertSeen } from '../alerts/alert-seen.entity.ts';
import { DeadlineAlertRow } from '../alerts/deadline-alert.entity.ts';
import { DailyDuration } from '../board/daily-duration.entity.ts';
import { DailyMissing } from '../board/daily-missing.entity.ts';
import { DailyOutcome } from '../board/daily-outcome.entity.ts';
import { TouchedDay } from '../board/touched-day.entity.ts';
import { CaseAscertainment } from '../cases/case-ascertainment.entity.ts';
import { CaseCountDelta } from '../cases/case-count-delta.entity.ts';
import { CaseCountMonth } from '../cases/case-count-month.entity.ts';
import { CaseCount } from '../cases/case-count.entity.ts';
import { CaseEvent } from '../cases/case-event.entity.ts';
import { CaseFile } from '../cases/case-file.entity.ts';
import { CaseNote } from '../cases/case-note.entity.ts';
import { CasePoke } from '../cases/case-poke.entity.ts';
import { CaseRating } from '../cases/case-rating.entity.ts';
import { CaseSearch } from '../cases/case-search.entity.ts';
import { CaseViewer } from '../cases/case-viewer.entity.ts';
import { OverrideAsk } from '../override-asks/override-ask.entity.ts';
import { CaseMention } from '../mentions/case-mention.entity.ts';
import { CaseItem } from '../cases/family/case-item.entity.ts';
import { IntegrationRound } from '../cases/integration-round.entity.ts';
import { PhoneContact } from '../cases/phone-contact.entity.ts';
import { Preregistration } from '../preregistrations/preregistration.entity.ts';
import { ProtocolRegister } from '../cases/protocol-register.entity.ts';
import { RequestTerms } from '../cases/request-terms.entity.ts';
import { StandardPhrase } from '../phrases/standard-phrase.entity.ts';
import { DoctorChoice } from '../doctors/doctor-choice.entity.ts';
import { Doctor } from '../doctors/doctor.entity.ts';
import { PaediatricExtension } from '../doctors/paediatric-extension.entity.ts';
import { PlaceHold } from '../doctors/place-hold.entity.ts';
import { PlaceWatch } from '../place-watches/place-watch.entity.ts';
import { PracticeMembership } from '../doctors/practice-membership.entity.ts';
import { Recusal } from '../doctors/recusal.entity.ts';
import { Substitution } from '../doctors/substitution.entity.ts';
import { Surgery } from '../doctors/surgery.entity.ts';
import { Document } from '../documents/document.entity.ts';
import { Exemption } from '../exemptions/exemption.entity.ts';
import { CaseExport } from '../exports/case-export.entity.ts';
import { AccessLink } from '../identity/access-link.entity.ts';
import { Account } from '../identity/account.entity.ts';
import { IdentityLink } from '../identity/identity-link.entity.ts';
import { OneTimeCode } from '../identity/one-time-code.entity.ts';
import { Session } from '../identity/session.entity.ts';
import { StaffMember } from '../identity/staff-member.entity.ts';
import { Message } from '../notifications/message.entity.ts';
import { MessageWording } from '../notifications/wordings/message-wording.entity.ts';
import { ClosingDay } from '../offices/closing-day.entity.ts';
import { Municipality } from '../offices/municipality.entity.ts';
import { Office } from '../offices/office.entity.ts';
import { Zone } from '../offices/zone.entity.ts';
import { BulkAct } from '../bulk/bulk-act.entity.ts';
import { BulkFile } from '../bulk/bulk-file.entity.ts';
import { BulkItem } from '../bulk/bulk-item.entity.ts';
import { CaseLabel } from '../queue/case-label.entity.ts';
import { CaseLabelled } from '../queue/case-labelled.entity.ts';
import { CaseOpened } from '../queue/case-opened.entity.ts';
import { QueueView } from '../queue/queue-view.entity.ts';
import { PolicySetting } from '../policy/policy-setting.entity.ts';
import { DecisionFacts } from '../what-if/decision-facts.entity.ts';
import { WhatIfFlip } from '../what-if/what-if-flip.entity.ts';
import { WhatIfRun } from '../what-if/what-if.entity.ts';
import { AssistedPerson } from '../people/assisted-person.entity.ts';
import { Enrolment } from '../people/enrolment.entity.ts';
import { ExpiryReminder } from '../reminders/expiry-reminder.entity.ts';
import { HealthCard } from '../people/health-card.entity.ts';
import { Representation } from '../people/representation.entity.ts';

/** Every table of the product. */
export const ENTITIES = [
  Zone,
  Office,
  Municipality,
  ClosingDay,
  AssistedPerson,
  Enrolment,
  HealthCard,
  Doctor,
  Surgery,
  PracticeMembership,
  Substitution,
  Recusal,
  DoctorChoice,
  Exemption,
  Account,
  IdentityLink,
  StaffMember,
  Representation,
  Session,
  OneTimeCode,
  AccessLink,
  CaseFile,
  CaseItem,
  CaseEvent,
  CaseCount,
  CaseCountMonth,
  CaseCountDelta,
  CaseSearch,
  DailyOutcome,
  DailyDuration,
  DailyMissing,
  TouchedDay,
  CaseExport,
  DeadlineAlertRow,
  AlertSeen,
  DecisionFacts,
  WhatIfRun,
  WhatIfFlip,
  CasePoke,
  Preregistration,
  IntegrationRound,
  CaseNote,
  CaseMention,
  OverrideAsk,
  CaseAscertainment,
  PhoneContact,
  CaseViewer,
  BulkAct,
  BulkFile,
  BulkItem,
  CaseLabel,
  CaseLabelled,
  CaseOpened,
  QueueView,
  CaseRating,
  ProtocolRegister,
  StandardPhrase,
  RequestTerms,
  PolicySetting,
  CsvImport,
  Document,
  PlaceHold,
  PlaceWatch,
  PaediatricExtension,
  ExpiryReminder,
  Message,
  MessageWording,
  AuditEvent,
] as const;
