import { FrameReader, type FrameForm } from './frame-reader.ts';

/** RFC 8446 §5.1: type, version, length. */
const RECORD: FrameForm = { headerBytes: 5, lengthBytes: 2 };
const HANDSHAKE = 22;
const APPLICATION_DATA = 23;

/** RFC 8446 §4: type, length. */
const MESSAGE: FrameForm = { headerBytes: 4, lengthBytes: 3 };
const CERTIFICATE_REQUEST = 13;

/**
 * What a client without a certificate sends in TLS 1.3 when it was asked for one: an empty Certificate (8 bytes, RFC
 * 8446 §4.4.2), in a record of its own or together with its Finished (4 bytes and a SHA-256 or SHA-384), each record
 * with its type and tag (17 bytes, §5.2). Without being asked it sends the Finished alone: 53 or 69 bytes.
 */
const EMPTY_CERTIFICATE_RECORDS: ReadonlySet<number> = new Set([8 + 17, 8 + 36 + 17, 8 + 52 + 17]);

/**
 * Whether a server asked for a client certificate, read off the bytes of the handshake as they pass by. Node itself
 * tells it only through a call of OpenSSL's that BoringSSL has not. Up to TLS 1.2 the CertificateRequest comes in the
 * clear; in TLS 1.3 it is encrypted, and the length of the client's answer gives it away.
 */
export class CertificateRequestWatch {
  #requested = false;
  #watchesReceived = true;
  #watchesSent = true;

  readonly #messages = new FrameReader(MESSAGE, {
    header: (type) => {
      this.#requested ||= type === CERTIFICATE_REQUEST;
    },
  });
  readonly #receivedRecords = new FrameReader(RECORD, {
    // What comes after the last handshake record in the clear is encrypted, or no TLS at all.
    header: (type) => {
      this.#watchesReceived &&= type === HANDSHAKE;
    },
    body: (piece) => {
      if (this.#watchesReceived) this.#messages.read(piece);
    },
  });
  readonly #sentRecords = new FrameReader(RECORD, {
    header: (type, length) => {
      if (type !== APPLICATION_DATA || !this.#watchesSent) return;
      // The first encrypted record of a client is its answer to the handshake, or an alert.
      this.#watchesSent = false;
      this.#requested ||= EMPTY_CERTIFICATE_RECORDS.has(length);
    },
  });

  get requested(): boolean {
    return this.#requested;
  }

  received(bytes: Uint8Array): void {
    if (this.#watchesReceived) this.#receivedRecords.read(bytes);
  }

  sent(bytes: Uint8Array): void {
    if (this.#watchesSent) this.#sentRecords.read(bytes);
  }
}
