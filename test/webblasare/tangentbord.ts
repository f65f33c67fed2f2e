import type { Locator, Page } from 'playwright-core';

/** Steps by Tab to one thing at most; more, and nobody would get there. */
const STEG_MAX = 150;

/** The keys go to it. */
export const harFokus = async (mal: Locator): Promise<boolean> =>
  (await mal.and(mal.page().locator(':focus')).count()) === 1;

/** Somebody without a mouse: everything is gone to by Tab, and is seen to be where the keys go. */
export class Tangentbord {
  constructor(private readonly sida: Page) {}

  /** Tabs on until it is there. Throws when it is not reached, or when the way passes a place that is not shown. */
  async till(mal: Locator): Promise<void> {
    await mal.waitFor({ state: 'attached' });
    for (let steg = 0; steg < STEG_MAX; steg += 1) {
      await this.sida.keyboard.press('Tab');
      const { text, syns } = await this.fokus();
      if (!syns) throw new Error(`the focus is not seen on: ${text}`);
      if (await harFokus(mal)) return;
    }
    throw new Error(`never reached by Tab: ${String(mal)}`);
  }

  /** Follows a link, unfolds, or presses a button. */
  async tryck(mal: Locator, tangent: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.till(mal);
    await this.sida.keyboard.press(tangent);
  }

  async skriv(mal: Locator, text: string): Promise<void> {
    await this.till(mal);
    await this.sida.keyboard.type(text);
  }

  /** What has the focus, and whether a person can see that it has: a frame around it, inside the window. */
  private fokus(): Promise<{ readonly text: string; readonly syns: boolean }> {
    return this.sida.evaluate(`(() => {
      const element = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
      const inne = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && width > 1 && height > 1;
      const ram = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      return { text: element.outerHTML.slice(0, 120), syns: element === document.body || (inne && ram) };
    })()`);
  }
}
