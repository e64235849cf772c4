import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';
import { Notice } from '../elements/Notice.tsx';

/**
 * A page that could not be drawn or fetched (a new version was put in place, the network dropped):
 * says so and offers to load it again. What was typed is kept by the forms themselves.
 */
export class PageFault extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) {
      return this.props.children;
    }
    return (
      <Translation ns="common">
        {(t) => (
          <div className="container-xxl py-5">
            <Notice tone="danger" title={t('problem.pageTitle')}>
              <p>{t('problem.pageDetail')}</p>
              <button
                type="button"
                className="btn btn-primary"
                onClick={() => {
                  window.location.reload();
                }}
              >
                {t('problem.reload')}
              </button>
            </Notice>
          </div>
        )}
      </Translation>
    );
  }
}
