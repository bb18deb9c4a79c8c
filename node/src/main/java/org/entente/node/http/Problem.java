package org.entente.node.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Rejection;
import org.entente.node.desk.DeskState;

/// All that can be answered instead of what was asked for.
public sealed interface Problem {
  /// No sign-in, or one that is no longer good.
  record Unauthenticated() implements Problem {}

  /// Wrong login or wrong password.
  record CredentialsWrong() implements Problem {}

  /// Not among the account's rights. Never for a rule of the record.
  record Forbidden() implements Problem {}

  /// The request does not prove that a page of this origin made it.
  record Csrf() implements Problem {}

  /// The caller's person does not hold the post now, or there is no such post.
  record PostNotHeld() implements Problem {}

  /// Absent, or not released: the two are one.
  record NotFound() implements Problem {}

  record MethodNotAllowed(List<String> allowed) implements Problem {}

  record UnsupportedMediaType() implements Problem {}

  /// The bytes, a field or a value are not what they must be.
  ///
  /// @param reason stable, kebab case
  /// @param subject the type or field that is malformed
  /// @param pointer RFC 6901 pointer into the body, or the name of a parameter
  record Malformed(String reason, String subject, String pointer) implements Problem {}

  /// @param limit in bytes, where the edge knows it
  record TooLarge(Optional<Integer> limit) implements Problem {}

  /// A rule of the record said no.
  record Rejected(Rejection rejection) implements Problem {}

  /// Another act bears this id.
  record ActIdReused() implements Problem {}

  record AccountExists() implements Problem {}

  /// A demo's account, on a node that serves for real.
  record DemoAccountRefused() implements Problem {}

  /// Credentials of a deciding post are set anew only where two posts of its party confirmed it.
  record ResetNeeded() implements Problem {}

  /// What binds a party is signed with a password of one's own, or a token by a reset.
  record OwnCredentialNeeded() implements Problem {}

  /// A draft that bears a signature does not change.
  record CharterSigned() implements Problem {}

  /// The draft is no longer the one that was read.
  record CharterChanged() implements Problem {}

  /// Terms that bear a signature do not change.
  record TermsSigned() implements Problem {}

  /// The terms are no longer those that were read.
  record TermsChanged() implements Problem {}

  /// A party is admitted on terms that its own founder has signed.
  record TermsUnsigned() implements Problem {}

  /// The act names a file that the caller has not sent whole.
  record FileNotUploaded() implements Problem {}

  /// The part does not begin where the last one ended: ask how far the file has come.
  record UploadElsewhere() implements Problem {}

  /// @param limit how many files one account may have on their way
  record TooManyUploads(int limit) implements Problem {}

  /// All of the file is here, and its digest is another than was announced.
  record FileAltered() implements Problem {}

  /// The file's bytes are of no type that may be attached.
  record FileTypeRefused() implements Problem {}

  /// The bytes of an attachment are not on this node.
  record FileLost() implements Problem {}

  /// @param bytes how many the file has
  record RangeBeyondTheEnd(long bytes) implements Problem {}

  /// Too soon, or too much at once.
  record Throttled(Duration delay) implements Problem {}

  /// The world failed; nothing was decided.
  record Unavailable() implements Problem {}

  /// The node decides no more until somebody mends it; nothing was decided.
  record RecordClosed() implements Problem {}

  /// The world failed while deciding: the act may or may not be recorded.
  record OutcomeUnknown() implements Problem {}

  /// More keys were asked for than posts were created.
  record TooManyKeys(int limit) implements Problem {}

  /// The account keeps as many of them as it may.
  record TooManyKept(int limit) implements Problem {}

  /// An invariant broke.
  ///
  /// @param reference the request's id, by which the node's own diagnostics name it
  record Bug(String reference) implements Problem {}

  /// Why a desk decided nothing.
  static Problem undecided(DeskState state) {
    return state.isPermanent() ? new RecordClosed() : new Unavailable();
  }

  default int status() {
    return switch (this) {
      case Malformed malformed -> 400;
      case Unauthenticated unauthenticated -> 401;
      case CredentialsWrong wrong -> 401;
      case Forbidden forbidden -> 403;
      case Csrf csrf -> 403;
      case PostNotHeld notHeld -> 403;
      case NotFound notFound -> 404;
      case MethodNotAllowed method -> 405;
      case ActIdReused reused -> 409;
      case AccountExists exists -> 409;
      case DemoAccountRefused refused -> 409;
      case ResetNeeded needed -> 409;
      case OwnCredentialNeeded needed -> 409;
      case CharterSigned signed -> 409;
      case CharterChanged changed -> 409;
      case TermsSigned signed -> 409;
      case TermsChanged changed -> 409;
      case TermsUnsigned unsigned -> 409;
      case FileNotUploaded missing -> 409;
      case UploadElsewhere elsewhere -> 409;
      case FileLost lost -> 410;
      case TooLarge large -> 413;
      case UnsupportedMediaType type -> 415;
      case RangeBeyondTheEnd beyond -> 416;
      case FileAltered altered -> 422;
      case FileTypeRefused refused -> 422;
      case Rejected rejected -> 422;
      case Throttled throttled -> 429;
      case TooManyKeys many -> 429;
      case TooManyKept many -> 409;
      case TooManyUploads many -> 429;
      case Bug bug -> 500;
      case Unavailable unavailable -> 503;
      case RecordClosed closed -> 503;
      case OutcomeUnknown unknown -> 503;
    };
  }

  /// Stable for scripts; a rejection's own code where a rule said no.
  default String code() {
    return this instanceof Rejected rejected
        ? rejected.rejection().code()
        : Rejection.codeOf(getClass());
  }
}
