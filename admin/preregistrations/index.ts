import type { ResourceProps } from 'react-admin';
import { PreregistrationPage } from './PreregistrationPage.tsx';

const preregistrations: Omit<ResourceProps, 'name'> = { list: PreregistrationPage };
export default preregistrations;
