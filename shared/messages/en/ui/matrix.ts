import type { MatrixText } from '../../ui/matrix.ts';

export const matrix: MatrixText = { title: '' };
