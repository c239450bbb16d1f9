import type { EndpointsText } from '../../ui/endpoints.ts';

export const endpoints: EndpointsText = { title: '' };
