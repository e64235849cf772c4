/** The shape of a catalogue: the same keys as another, whatever the words. */
export type SameKeys<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string
    ? string
    : SameKeys<Catalogue[Key]>;
};

type Paths<Catalogue, Prefix extends string = ''> = {
  [Key in keyof Catalogue & string]: Catalogue[Key] extends string
    ? `${Prefix}${Key}`
    : Paths<Catalogue[Key], `${Prefix}${Key}.`>;
}[keyof Catalogue & string];

/** Dotted path of every text in a catalogue. */
export type KeyOf<Catalogue> = Paths<Catalogue>;
