/** Work in turns, first come first served: who has just had a turn waits for those that came meanwhile. */
export class Tur {
  private sista: Promise<unknown> = Promise.resolve();

  ta<Svar>(arbete: () => Promise<Svar>): Promise<Svar> {
    const min = this.sista.then(arbete);
    this.sista = min.catch(() => undefined);
    return min;
  }
}
