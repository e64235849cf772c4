import type { ResourceProps } from 'react-admin';
import { BoardPage } from './BoardPage.tsx';

const board: Omit<ResourceProps, 'name'> = { list: BoardPage };
export default board;
