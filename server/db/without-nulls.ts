/** A row as the database gives it: what is absent comes as null. */
export type Nullable<T> = { [K in keyof T]: undefined extends T[K] ? T[K] | null : T[K] };

type Kept<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: Exclude<T[K], null>;
};

/** The same fields without those that are null: the rules' facts leave out what is not there. */
export function withoutNulls<T extends object>(row: T): Kept<T> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Kept<T>;
}
