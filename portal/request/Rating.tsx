import { type FormEvent, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../api/call-api.ts';
import { Icon } from '../elements/Icon.tsx';
import { Notice } from '../elements/Notice.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { SubmitButton } from '../elements/SubmitButton.tsx';
import { TextAreaField } from '../fields/TextAreaField.tsx';

const STARS = [1, 2, 3, 4, 5] as const;
/** From here on people are asked what went well, below it what went wrong (C.SE.1.7). */
const CONTENT = 4;
const ANSWERS = ['clear', 'quick', 'complete', 'technical'] as const;

/** How it went: one to five stars, then what was good or hard, then a free text. */
export function Rating({ caseId }: { caseId: string }) {
  const { t } = useTranslation('request');
  const { t: tc } = useTranslation('common');
  const [stars, setStars] = useState(0);
  const [answers, setAnswers] = useState<readonly string[]>([]);
  const [comment, setComment] = useState('');
  const sending = useMutation({
    mutationFn: () =>
      callApi<void>(`/api/cases/${caseId}/rating`, {
        method: 'POST',
        body: { stars, answers, comment: comment.trim() },
      }),
  });
  if (sending.isSuccess) {
    return (
      <Notice tone="success" grabsFocus>
        <p className="mb-0">{t('rating.thanks')}</p>
      </Notice>
    );
  }
  const tone = stars >= CONTENT ? 'good' : 'hard';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    sending.mutate();
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
              const code = `${tone}_${answer}`;
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
