/** One at a time for each key, in the order they came; a fault of one stops none after it. */
export class Turordning {
  private readonly sista = new Map<string, Promise<unknown>>();

  async iTur<T>(nyckel: string, gor: () => Promise<T>): Promise<T> {
    const egen = (): Promise<T> => gor();
    const nu = (this.sista.get(nyckel) ?? Promise.resolve()).then(egen, egen);
    this.sista.set(nyckel, nu);
    try {
      return await nu;
    } finally {
      if (this.sista.get(nyckel) === nu) this.sista.delete(nyckel);
    }
  }
}
