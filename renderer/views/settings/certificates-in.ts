/** How many certificates a PEM text holds that the host has already checked. */
export const certificatesIn = (pem: string): number => pem.split('-----BEGIN CERTIFICATE-----').length - 1;
