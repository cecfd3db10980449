/** Stands in for the browser's connection: the test is the server. */
export class FakeSource extends EventTarget {
  static all: FakeSource[] = [];
  readonly url: string;
  isClosed = false;

  constructor(url: string) {
    super();
    this.url = url;
    FakeSource.all.push(this);
  }

  close(): void {
    this.isClosed = true;
  }

  tell(type: string): void {
    const at = '2026-11-25T10:00:00.000Z';
    const data = JSON.stringify({ id: 'ch_1', type, actorId: 'us_1', subject: {}, at });
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}
