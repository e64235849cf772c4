import { type FormEvent, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseRating } from '#contract/case-rating.ts';
import { callApi } from '../api/call-api.ts';
import { caseKey } from '../api/cases.ts';
import { Icon } from '../elements/Icon.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { SubmitButton } from '../elements/SubmitButton.tsx';
import { TextAreaField } from '../fields/TextAreaField.tsx';
import { GivenRating } from './GivenRating.tsx';
import { ANSWERS, codeOf, STARS, toneOf } from './rating-answers.ts';

interface RatingProps {
  caseId: string;
  /** What was said already, perhaps on another device. */
  given: CaseRating | null;
}

/** How it went: one to five stars, then what was good or hard, then a free text; asked once. */
export function Rating({ caseId, given }: RatingProps) {
  const { t } = useTranslation('request');
  const { t: tc } = useTranslation('common');
  const [stars, setStars] = useState(0);
  const [answers, setAnswers] = useState<readonly string[]>([]);
  const [comment, setComment] = useState('');
  const client = useQueryClient();
  const sending = useMutation({
    mutationFn: (body: CaseRating) =>
      callApi<void>(`/api/cases/${caseId}/rating`, { method: 'POST', body }),
    // Also where it was refused as given already: what was said elsewhere is then shown.
    onSettled: () => client.invalidateQueries({ queryKey: caseKey(caseId) }),
  });
  const told = given ?? (sending.isSuccess ? sending.variables : null);
  if (told !== null) {
    return <GivenRating rating={told} fresh={!sending.isIdle} />;
  }
  const tone = toneOf(stars);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    sending.mutate({ stars, answers: [...answers], comment: comment.trim() });
  };
  return (
    <form className="rating-box" onSubmit={send}>
      <fieldset className="star-field">
        <legend className="h5" data-element="feedback-rating-question">
          {t('rating.question')}
        </legend>
        <div className="star-row">
          {STARS.map((value) => (
            <label key={value} className="star">
              <input
                type="radio"
                name="stars"
                value={value}
                checked={stars === value}
                onChange={() => {
                  setStars(value);
                  setAnswers([]);
                }}
              />
              <Icon
                name={value <= stars ? 'starFull' : 'starOutline'}
                size="lg"
                className="icon-primary"
              />
              <span className="visually-hidden">{t('rating.stars', { count: value })}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {stars > 0 && (
        <>
          <fieldset
            data-element={tone === 'good' ? 'feedback-rating-positive' : 'feedback-rating-negative'}
          >
            <legend className="h6">{t(`rating.${tone}.question`)}</legend>
            {ANSWERS.map((answer) => {
              const id = `rating-${answer}`;
              const code = codeOf(tone, answer);
              return (
                <div key={answer} className="form-check">
                  <input
                    id={id}
                    type="checkbox"
                    checked={answers.includes(code)}
                    onChange={(event) => {
                      setAnswers(
                        event.target.checked
                          ? [...answers, code]
                          : answers.filter((one) => one !== code),
                      );
                    }}
                  />
                  <label htmlFor={id}>{t(`rating.${tone}.${answer}`)}</label>
                </div>
              );
            })}
          </fieldset>
          <div data-element="feedback-input-text">
            <TextAreaField
              id="rating-comment"
              label={t('rating.comment')}
              required={false}
              value={comment}
              onChange={setComment}
              maxLength={200}
              rows={3}
            />
          </div>
          {sending.isError && <ProblemNotice error={sending.error} showFields />}
          <SubmitButton busy={sending.isPending} busyText={tc('sending')}>
            {t('rating.send')}
          </SubmitButton>
        </>
      )}
    </form>
  );
}
