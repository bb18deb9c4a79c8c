import type { View } from '../src/api/views';
export const views: View[];
