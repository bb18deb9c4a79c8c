package org.entente.node.identity;

import static org.entente.node.identity.TestIdentity.PASSWORD;
import static org.entente.node.identity.TestIdentity.SIDIBE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Malformed;
import org.entente.node.identity.Caller.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SessionsAndTokensEndTest {
  private final TestIdentity identity = new TestIdentity();
  private final InetAddress address = InetAddress.getLoopbackAddress();

  @BeforeEach
  void open() {
    identity.openSidibe();
  }

  private Secret signIn() {
    return assertInstanceOf(
            SignIn.Outcome.SignedIn.class,
            identity.signIn.attempt("fama.sidibe", PASSWORD, address))
        .session();
  }

  private boolean isLive(Secret secret, Kind kind) {
    return identity.credentials.find(secret, kind).isPresent();
  }

  @Test
  void everySignInIsANewSession() {
    Secret first = signIn();
    Secret second = signIn();
    assertNotEquals(first.reveal(), second.reveal());
    assertTrue(isLive(first, Kind.SESSION));
    assertTrue(isLive(second, Kind.SESSION));
  }

  @Test
  void aSessionEndsWhenItsTimeIsUpHoweverMuchItIsUsed() {
    Secret session = signIn();
    Duration step = Credentials.SESSION_IDLE.minusMinutes(5);
    Duration left = Credentials.SESSION_LIFE.minusSeconds(1);
    for (; left.compareTo(step) > 0; left = left.minus(step)) {
      identity.pass(step);
      assertTrue(identity.credentials.use(session, Kind.SESSION).isPresent());
    }
    identity.pass(left);
    assertTrue(isLive(session, Kind.SESSION));
    identity.pass(Duration.ofSeconds(1));
    assertFalse(isLive(session, Kind.SESSION));
  }

  @Test
  void aSessionThatNobodyUsesEndsSooner() {
    Secret session = signIn();
    identity.pass(Credentials.SESSION_IDLE.minusSeconds(1));
    assertTrue(isLive(session, Kind.SESSION));
    identity.pass(Duration.ofSeconds(1));
    assertFalse(isLive(session, Kind.SESSION));
    assertTrue(identity.credentials.use(session, Kind.SESSION).isEmpty());
  }

  @Test
  void lookingWhetherASessionIsLiveIsNoUseOfIt() {
    Secret session = signIn();
    identity.pass(Credentials.SESSION_IDLE.dividedBy(2));
    assertTrue(isLive(session, Kind.SESSION));
    identity.pass(Credentials.SESSION_IDLE.dividedBy(2));
    assertFalse(isLive(session, Kind.SESSION));
  }

  @Test
  void aTokenIsNotEndedByRest() {
    Secret token = identity.credentials.issueToken(SIDIBE, "s", Duration.ofDays(2), "cli");
    identity.pass(Duration.ofDays(1));
    assertTrue(isLive(token, Kind.TOKEN));
  }

  @Test
  void aSessionEndsAtSignOut() {
    Secret session = signIn();
    identity.credentials.end(session);
    assertFalse(isLive(session, Kind.SESSION));
  }

  @Test
  void aNewPasswordEndsAllSessionsAndTokens() {
    Secret session = signIn();
    Secret token = identity.credentials.issueToken(SIDIBE, "s", Credentials.TOKEN_LIFE, "cli");
    assertTrue(identity.accounts.setPassword(SIDIBE, "another long password", "admin"));
    assertFalse(isLive(session, Kind.SESSION));
    assertFalse(isLive(token, Kind.TOKEN));
    assertEquals(List.of(), identity.credentials.listTokens(SIDIBE));
    assertEquals("admin", identity.accounts.find(SIDIBE).orElseThrow().passwordSetBy());
  }

  @Test
  void aSignInThatCheckedTheOldPasswordGetsADeadSession() {
    int before = identity.accounts.findHash(SIDIBE).orElseThrow().generation();
    identity.accounts.setPassword(SIDIBE, "another long password", "admin");
    assertFalse(isLive(identity.credentials.startSession(SIDIBE, before), Kind.SESSION));
  }

  @Test
  void aDisabledAccountIsOutAtOnceAndItsOldSessionsStayDead() {
    Secret session = signIn();
    identity.accounts.setDisabled(SIDIBE, true);
    assertFalse(isLive(session, Kind.SESSION));
    assertInstanceOf(
        SignIn.Outcome.Refused.class, identity.signIn.attempt("fama.sidibe", PASSWORD, address));
    identity.accounts.setDisabled(SIDIBE, false);
    assertFalse(isLive(session, Kind.SESSION));
    assertTrue(isLive(signIn(), Kind.SESSION));
  }

  @Test
  void aTokenIsNoSessionAndASessionNoToken() {
    Secret token = identity.credentials.issueToken(SIDIBE, "s", Credentials.TOKEN_LIFE, "cli");
    assertFalse(isLive(token, Kind.SESSION));
    assertFalse(isLive(signIn(), Kind.TOKEN));
    assertTrue(isLive(token, Kind.TOKEN));
  }

  @Test
  void aTokenIsListedRevokedAndExpires() {
    Secret token = identity.credentials.issueToken(SIDIBE, "s", Duration.ofDays(2), "admin");
    Credentials.Listed listed = identity.credentials.listTokens(SIDIBE).getFirst();
    assertEquals("admin", listed.createdBy());
    assertTrue(identity.credentials.revokeToken(SIDIBE, listed.id()));
    assertFalse(identity.credentials.revokeToken(SIDIBE, listed.id()));
    assertFalse(isLive(token, Kind.TOKEN));
    Secret other = identity.credentials.issueToken(SIDIBE, "s", Duration.ofDays(2), "cli");
    identity.pass(Duration.ofDays(2));
    assertFalse(isLive(other, Kind.TOKEN));
    assertThrows(
        Malformed.class,
        () -> identity.credentials.issueToken(SIDIBE, "s", Duration.ofDays(367), "cli"));
  }

  @Test
  void onlyTheLatestTwentySessionsOfALoginGoOn() {
    List<Secret> sessions = new ArrayList<>();
    for (int i = 0; i < 22; i++) {
      sessions.add(signIn());
      identity.pass(Duration.ofMillis(5));
    }
    assertFalse(isLive(sessions.get(1), Kind.SESSION));
    assertTrue(isLive(sessions.get(2), Kind.SESSION));
  }

  @Test
  void thePagesWordBelongsToItsSession() {
    Secret one = Secret.random();
    Secret other = Secret.random();
    assertTrue(one.isCsrfToken(one.csrfToken()));
    assertFalse(one.isCsrfToken(other.csrfToken()));
    assertFalse(one.isCsrfToken(""));
    assertEquals(Optional.empty(), Secret.find("entente_short"));
    assertEquals("Secret", one.toString());
  }
}
