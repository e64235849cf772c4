import { useTranslation } from 'react-i18next';
import type { CaseRating } from '#contract/case-rating.ts';
import { Icon } from '../elements/Icon.tsx';
import { Notice } from '../elements/Notice.tsx';
import { ANSWERS, codeOf, STARS, toneOf } from './rating-answers.ts';

interface GivenRatingProps {
  rating: CaseRating;
  /** It was sent just now: what is said of it is read out. */
  fresh: boolean;
}

/** What the citizen said of the procedure, with thanks: it is asked once a case. */
export function GivenRating({ rating, fresh }: GivenRatingProps) {
  const { t } = useTranslation('request');
  const { stars, answers, comment } = rating;
  const tone = toneOf(stars);
  const said = ANSWERS.filter((answer) => answers.includes(codeOf(tone, answer)));
  return (
    <section className="rating-box" aria-labelledby="rating-given">
      <h2 id="rating-given" className="h5">
        {t('rating.given')}
      </h2>
      <Notice tone="success" grabsFocus={fresh}>
        <p className="mb-0">{t('rating.thanks')}</p>
      </Notice>
      <p className="mb-1">
        {STARS.map((value) => (
          <Icon
            key={value}
            name={value <= stars ? 'starFull' : 'starOutline'}
            className="icon-primary"
          />
        ))}
        <span className="visually-hidden">{t('rating.stars', { count: stars })}</span>
      </p>
      {said.length > 0 && (
        <ul>
          {said.map((answer) => (
            <li key={answer}>{t(`rating.${tone}.${answer}`)}</li>
          ))}
        </ul>
      )}
      {comment !== '' && <blockquote className="mb-0">{comment}</blockquote>}
    </section>
  );
}
