import type { ResourceProps } from 'react-admin';
import { RepresentationsPage } from './RepresentationsPage.tsx';

const representations: Omit<ResourceProps, 'name'> = { list: RepresentationsPage };
export default representations;
