import type { Konfiguration } from '#libs/platform/config.js';
import { systemfelkod } from '#libs/platform/systemfelkod.js';

interface Lyssnare {
  listen(port: number, bind: string): Promise<unknown>;
}

type Plats = Pick<Konfiguration, 'port' | 'bind'>;

const PORT_MAX = 65_535;
const VANLIG_PORT = 3_000;

/** Opens the doors. Throws, in Swedish and with what to do about it, when the port or the address cannot be had. */
export const lyssna = async (app: Lyssnare, { port, bind }: Plats): Promise<void> => {
  try {
    await app.listen(port, bind);
  } catch (error) {
    const text = forklaring(systemfelkod(error), { port, bind });
    throw text === null ? error : new Error(text, { cause: error });
  }
};

const forklaring = (kod: string | null, { port, bind }: Plats): string | null => {
  switch (kod) {
    case 'EADDRINUSE':
      return `Port ${port} används redan av något annat. Välj en annan med PORT=${port < PORT_MAX ? port + 1 : VANLIG_PORT}.`;
    case 'EACCES':
      return `Port ${port} får inte användas av den som startar tjänsten. Välj en annan med PORT=${VANLIG_PORT}.`;
    case 'EADDRNOTAVAIL':
      return `Adressen ${bind} finns inte på den här datorn. Ändra AVVIKELSENAV_BIND.`;
    default:
      return null;
  }
};
