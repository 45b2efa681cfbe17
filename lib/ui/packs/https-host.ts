/** The host of an https address, without its port; null when it is none. */
export function httpsHost(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' ? hostname : null;
}
