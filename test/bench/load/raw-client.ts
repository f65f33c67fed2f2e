import { connect, type Socket } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');
const LENGTH = /content-length: *(\d+)/i;

export interface RawAnswer {
  readonly status: number;
  readonly body: Buffer;
}

/**
 * One keep-alive connection, one request at a time, the least work a client can do: it shares the machine with what it
 * measures. Answers must carry Content-Length.
 */
export class RawClient {
  private received: Buffer = Buffer.alloc(0);
  private waiting: ((answer: RawAnswer) => void) | undefined;
  private failed: ((error: Error) => void) | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.take(bytes));
    socket.on('error', (error) => this.failed?.(error));
    socket.on('close', () => this.failed?.(new Error('the server closed the connection')));
  }

  static open(port: number): Promise<RawClient> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new RawClient(socket)));
      socket.once('error', reject);
    });
  }

  send(request: Buffer): Promise<RawAnswer> {
    return new Promise((resolve, reject) => {
      this.waiting = resolve;
      this.failed = reject;
      this.socket.write(request);
    });
  }

  close(): void {
    this.failed = undefined;
    this.socket.destroy();
  }

  private take(bytes: Buffer): void {
    this.received = this.received.length === 0 ? bytes : Buffer.concat([this.received, bytes]);
    const end = this.received.indexOf(HEAD_END);
    if (end < 0) return;
    const head = this.received.toString('latin1', 0, end);
    const whole = end + HEAD_END.length + Number(LENGTH.exec(head)?.[1] ?? 0);
    if (this.received.length < whole) return;
    const body = this.received.subarray(end + HEAD_END.length, whole);
    this.received = this.received.subarray(whole);
    this.waiting?.({ status: Number(head.slice(9, 12)), body });
  }
}
