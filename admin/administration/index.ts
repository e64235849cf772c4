import type { ResourceProps } from 'react-admin';
import { AdministrationPage } from './AdministrationPage.tsx';

const administration: Omit<ResourceProps, 'name'> = { list: AdministrationPage };
export default administration;
