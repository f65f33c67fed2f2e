/** The routes of the running service, to tell 405 from 404 and to answer OPTIONS. */
export class Rutter {
  private readonly rutter = new Map<string, { readonly monster: RegExp; readonly metoder: Set<string> }>();

  lagg(url: string, metoder: string | readonly string[]): void {
    const rutt = this.rutter.get(url) ?? { monster: monsterAv(url), metoder: new Set<string>() };
    for (const metod of typeof metoder === 'string' ? [metoder] : metoder) rutt.metoder.add(metod);
    this.rutter.set(url, rutt);
  }

  /** Methods of the path (without query), sorted; empty when there is no such path. */
  metoder(adress: string): readonly string[] {
    const sokvag = adress.split('?', 1)[0] ?? '';
    const traffar = [...this.rutter.values()].filter(({ monster }) => monster.test(sokvag));
    return [...new Set(traffar.flatMap(({ metoder }) => [...metoder]))].filter((metod) => metod !== 'OPTIONS').sort();
  }

  /** `METHOD /path/:id` of all, sorted. */
  alla(): readonly string[] {
    return [...this.rutter].flatMap(([url, { metoder }]) => [...metoder].map((metod) => `${metod} ${url}`)).sort();
  }
}

const monsterAv = (url: string): RegExp =>
  new RegExp(
    `^${url
      .split('/')
      .map((del) => (del.startsWith(':') ? '[^/]+' : del === '*' ? '.*' : del.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
      .join('/')}/?$`,
  );
