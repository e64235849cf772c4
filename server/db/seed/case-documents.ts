import { createHash } from 'node:crypto';
import type { DocumentKind, DocumentStatus, ScanResult } from '#contract/document.ts';
import type { Vault } from '../../documents/vault.ts';
import type { CaseStory, StoryDocument } from './case-story.ts';
import { scanPdf } from './scan-pdf.ts';
import { scanPicture } from './scan-picture.ts';

export interface DocumentRow {
  id: string;
  case: string;
  owner: string;
  kind: DocumentKind;
  integrationRound: number | null;
  integrationItem: string | null;
  /** Of a family's request: the member whose it is; answers to an integration name its item. */
  memberKey: string | null;
  status: DocumentStatus;
  scan: ScanResult;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  pages: number;
  storageKey: string;
  backStorageKey: null;
  wrappedKey: string;
  keyId: string;
  uploadKey: string;
  createdAt: Date;
  checkedAt: Date;
}

/** Files made and encrypted at a time: each is flushed to disk, and waiting for that is most of it. */
const AT_ONCE = 12;

interface Planned {
  story: CaseStory;
  document: StoryDocument;
  picture: boolean;
  angle: number;
  id: string;
  uploadKey: string;
}

/** Makes the documents of the stories, encrypts them into the store and gives their rows. */
export async function createDocuments(
  vault: Vault,
  stories: readonly CaseStory[],
): Promise<DocumentRow[]> {
  const waiting = stories.flatMap((story) =>
    story.documents.map((document): Planned => {
      const { random } = story;
      return {
        story,
        document,
        picture: random.chance(0.35),
        angle: random.int(-25, 25) / 10,
        id: random.uuid(document.at.getTime()),
        uploadKey: random.uuid(document.at.getTime()),
      };
    }),
  );
  const rows: DocumentRow[] = [];
  for (let next = 0; next < waiting.length; next += AT_ONCE) {
    const batch = waiting.slice(next, next + AT_ONCE);
    rows.push(...(await Promise.all(batch.map((planned) => createDocument(vault, planned)))));
  }
  return rows;
}

async function createDocument(vault: Vault, planned: Planned): Promise<DocumentRow> {
  const { story, document, picture } = planned;
  const bytes = await scanOf(planned);
  const key = vault.newKey();
  await vault.sealBytes(key, bytes);
  return {
    id: planned.id,
    case: story.locked.id,
    owner: story.account.id,
    kind: document.kind,
    integrationRound: document.round,
    integrationItem: document.item,
    memberKey: document.round === null ? document.item : null,
    status: 'READY',
    scan: 'NOT_SCANNED',
    fileName: `${FILE_NAMES[document.kind]}.${picture ? 'png' : 'pdf'}`,
    mediaType: picture ? 'image/png' : 'application/pdf',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    pages: picture ? 1 : 2,
    storageKey: key.storageKey,
    backStorageKey: null,
    wrappedKey: key.wrappedKey,
    keyId: key.keyId,
    uploadKey: planned.uploadKey,
    createdAt: document.at,
    checkedAt: new Date(document.at.getTime() + 1200),
  };
}

const FILE_NAMES: Readonly<Record<DocumentKind, string>> = {
  IDENTITY_DOCUMENT: 'carta-identita',
  HEALTH_CARD: 'tessera-sanitaria',
  DOCTOR_ACCEPTANCE: 'accettazione-medico',
  MEDICAL_CERTIFICATE: 'certificato-medico',
  POLICE_REPORT: 'denuncia',
  RESIDENCE_PERMIT: 'permesso-soggiorno',
  COURT_ACT: 'provvedimento-giudice',
  CONSENT: 'consenso-firmato',
  PERMIT_RECEIPT: 'ricevuta-rinnovo',
  FISCAL_CODE_CARD: 'codice-fiscale',
  FEE_PROOF: 'f24',
  EU_INSURANCE_FORM: 'modulo-s1',
  EMPLOYMENT_PROOF: 'contratto',
  DOMICILE_PROOF: 'prova-domicilio',
  HOME_CANCELLATION: 'cancellazione',
  DISABILITY_REPORT: 'verbale-invalidita',
  OTHER: 'documento',
};

const TITLES: Readonly<Record<DocumentKind, string>> = {
  IDENTITY_DOCUMENT: 'CARTA DI FANTASIA',
  HEALTH_CARD: 'TESSERA DI FANTASIA',
  DOCTOR_ACCEPTANCE: 'ACCETTAZIONE DI FANTASIA',
  MEDICAL_CERTIFICATE: 'CERTIFICATO DI FANTASIA',
  POLICE_REPORT: 'DENUNCIA DI FANTASIA',
  RESIDENCE_PERMIT: 'PERMESSO DI FANTASIA',
  COURT_ACT: 'PROVVEDIMENTO DI FANTASIA',
  CONSENT: 'CONSENSO DI FANTASIA',
  PERMIT_RECEIPT: 'RICEVUTA DI FANTASIA',
  FISCAL_CODE_CARD: 'CODICE DI FANTASIA',
  FEE_PROOF: 'F24 DI FANTASIA',
  EU_INSURANCE_FORM: 'S1 DI FANTASIA',
  EMPLOYMENT_PROOF: 'CONTRATTO DI FANTASIA',
  DOMICILE_PROOF: 'PROVA DI FANTASIA',
  HOME_CANCELLATION: 'CANCELLAZIONE DI FANTASIA',
  DISABILITY_REPORT: 'VERBALE DI FANTASIA',
  OTHER: 'DOCUMENTO DI FANTASIA',
};

async function scanOf({ story, document, picture, angle }: Planned): Promise<Buffer> {
  const { surname, name, birthDate, fiscalCode } = story.person;
  const born = birthDate.split('-').toReversed().join('/');
  const lines = [surname, name, born, fiscalCode];
  return picture
    ? scanPicture([TITLES[document.kind], ...lines], angle)
    : scanPdf(TITLES[document.kind], lines, angle, document.at);
}
