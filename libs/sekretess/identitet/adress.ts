const LOKALA: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** What is wrong with an issuer's address, in Swedish to follow a name; null when nothing. */
export const adressbrist = (adress: string, tillatLokalHttp: boolean): string | null => {
  const url = URL.parse(adress);
  if (url === null) return 'är ingen adress';
  if (`${url.username}${url.password}` !== '') return 'får inte innehålla användare eller lösenord';
  if (`${url.search}${url.hash}` !== '') return 'får inte innehålla ? eller #';
  return url.protocol === 'https:' || (tillatLokalHttp && arLokalHttp(url)) ? null : 'ska börja med https://';
};

const arLokalHttp = ({ protocol, hostname }: URL): boolean => protocol === 'http:' && LOKALA.has(hostname);
