import type { ResourceProps } from 'react-admin';
import { CasePage } from './page/CasePage.tsx';
import { QueuePage } from './queue/QueuePage.tsx';

const cases: Omit<ResourceProps, 'name'> = {
  list: QueuePage,
  show: CasePage,
  recordRepresentation: 'protocolNumber',
};
export default cases;
