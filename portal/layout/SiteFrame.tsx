import type { ReactNode } from 'react';
import { Skiplink, SkiplinkItem } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { OfflineBanner } from './OfflineBanner.tsx';
import { PageFault } from './PageFault.tsx';
import { SessionWarning } from './SessionWarning.tsx';
import { SiteFooter } from './SiteFooter.tsx';
import { SiteHeader } from './SiteHeader.tsx';
import { useSessionLanguage } from './use-session-language.ts';

/** What stands around every page. */
export function SiteFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common');
  useSessionLanguage();
  return (
    <>
      {/* Only as a nav does the library draw what stands in it. */}
      <Skiplink nav ariaLabel={t('nav.skip')}>
        <SkiplinkItem navItem href="#main">
          {t('nav.skipToContent')}
        </SkiplinkItem>
        <SkiplinkItem navItem href="#footer">
          {t('nav.skipToFooter')}
        </SkiplinkItem>
      </Skiplink>
      <SiteHeader />
      <OfflineBanner />
      <main id="main" tabIndex={-1}>
        <PageFault>{children}</PageFault>
      </main>
      <SiteFooter />
      <SessionWarning />
    </>
  );
}
