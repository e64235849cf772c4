/** A place as it was chosen: what is kept, and what the field shows; no code while it is typed. */
export interface ChosenPlace {
  code: string;
  name: string;
}
