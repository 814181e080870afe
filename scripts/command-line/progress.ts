/** Tells on standard error how far a run is, on one line that is written over on a terminal. */
export class Progress {
  private done = 0;
  private lastShown = 0;

  constructor(
    private readonly total: number,
    private readonly isWanted: boolean,
  ) {}

  step(file: string): void {
    this.done += 1;
    const now = Date.now();
    if (!this.isShown || (this.done < this.total && now - this.lastShown < 100)) return;
    this.lastShown = now;
    const line = `${this.done}/${this.total} ${file}`;
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  }

  finish(): void {
    if (this.isShown && process.stderr.isTTY && this.lastShown > 0) process.stderr.write('\r\u001b[K');
  }

  private get isShown(): boolean {
    return this.isWanted || (process.stderr.isTTY === true && this.total > 1);
  }
}
