/** From here on people are asked what went well, below it what went wrong (C.SE.1.7). */
const CONTENT = 4;

export const STARS = [1, 2, 3, 4, 5] as const;
export const ANSWERS = ['clear', 'quick', 'complete', 'technical'] as const;
export type RatingTone = 'good' | 'hard';
export type RatingAnswer = (typeof ANSWERS)[number];

/** Which of the two questions follows so many stars. */
export function toneOf(stars: number): RatingTone {
  return stars >= CONTENT ? 'good' : 'hard';
}

/** An answer as it is sent and kept. */
export function codeOf(tone: RatingTone, answer: RatingAnswer): string {
  return `${tone}_${answer}`;
}
