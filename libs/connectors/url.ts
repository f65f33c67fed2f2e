const LANGD_MAX = 2_000;

/** The registered address, or what is wrong with it. Plain http only where private addresses are allowed: inside a network of one's own. */
export const granskaUrl = (text: string, tillatPrivatAdress: boolean): URL | string => {
  if (text.length > LANGD_MAX || !URL.canParse(text)) return '"url" ska vara en fullständig webbadress.';
  const url = new URL(text);
  if (`${url.username}${url.password}${url.hash}` !== '')
    return '"url" får inte innehålla användare, lösenord eller #.';
  if (url.protocol === 'https:' || (url.protocol === 'http:' && tillatPrivatAdress)) return url;
  return '"url" ska börja med https:// (http:// går bara tillsammans med tillatPrivatAdress: true).';
};
