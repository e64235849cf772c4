import { useTranslation } from 'react-i18next';
import { useDraftLife } from '../api/use-draft-life.ts';
import { Page } from '../layout/Page.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';

export type LegalText = 'privacy' | 'accessibility' | 'notes';

/** Privacy notice, accessibility statement or legal notes: a title and sections of plain text. */
export function LegalPage({ text }: { text: LegalText }) {
  const { t } = useTranslation('legal');
  const draftLife = useDraftLife();
  const sections = t(`${text}.sections`, { returnObjects: true, draftLife }) as readonly {
    title: string;
    text: string;
  }[];
  const title = t(`${text}.title`);
  return (
    <Page narrow crumbs={[{ label: title }]}>
      <PageTitle lead={t(`${text}.lead`)}>{title}</PageTitle>
      {sections.map((section) => (
        <section key={section.title} className="text-section">
          <h2 className="h4">{section.title}</h2>
          <p>{section.text}</p>
        </section>
      ))}
    </Page>
  );
}
