import type { CaseForm } from '#contract/case-form.ts';
import type { DocumentKind } from '#contract/document.ts';
import type { RequestType } from '#contract/request-type.ts';
import type { Account } from '#server/identity/account.entity.ts';
import type { DoctorRow, PersonRow } from '#test/factories/registry.ts';
import type { RegistryDesk } from '#test/support/app.ts';

/** What the operator finds wrong, and what the citizen puts in its place. */
export type Correction =
  | { readonly field: string; readonly to: string }
  | { readonly document: DocumentKind };

/** Somebody of a request for the family. */
export interface Member {
  readonly person: PersonRow;
  /** Oneself by name, a child by the declaration of a parent, an adult by their fiscal code. */
  readonly by: 'NAME' | 'DECLARATION' | 'CODE';
  /** As the page calls it. */
  readonly operation: string;
  readonly doctor: DoctorRow;
  /** What they are told who cannot have it. */
  readonly refusedFor?: string;
}

/** The people of a journey, and what they want. */
export interface Cast {
  /** Who asks. */
  readonly account: Account;
  /** Whom it is for, where it is somebody else. */
  readonly beneficiary?: PersonRow;
  /** What is typed, as the form keeps it: days as 2026-11-23, a doctor by their id. */
  readonly form: CaseForm;
  /** The doctor that the form names. */
  readonly doctor?: DoctorRow;
  /** The people of a request for the family, in order. */
  readonly members?: readonly Member[];
  readonly correction: Correction;
  /** What the operator ascertains first, and enters with the approval. */
  readonly evidence?: string;
  readonly decision?: Readonly<Record<string, string>>;
  /** How the citizen reads that it is over, where not as one says it of most. */
  readonly concluded?: string;
  /** What else they read once it is written. */
  readonly outcome: readonly (string | RegExp)[];
  /** What the registry holds once it is written; the same call gives what it held before. */
  registry(): Promise<unknown>;
  /** What it is to hold then. */
  readonly expected: unknown;
}

/** A request type from its information page to the changed registry: its data, and nothing else. */
export interface Journey {
  readonly type: RequestType;
  /** Who asks for what, in a few words. */
  readonly who: string;
  /** Whether a first case of theirs is rejected; once a type is enough. */
  readonly rejectedFirst: boolean;
  cast(desk: RegistryDesk): Promise<Cast>;
}
