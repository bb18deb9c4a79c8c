package org.entente.node.follow;

import static org.entente.node.follow.TestTheatre.FORCE;
import static org.entente.node.follow.TestTheatre.HOST;
import static org.entente.node.follow.TestTheatre.audience;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.kernel.PartyId;
import org.entente.release.Release;
import org.entente.view.Texts;
import org.junit.jupiter.api.Test;

class SlowReaderHoldsNobodyUpTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final Followed followed = new Followed(4);
  private final Client host = new Client(audience(HOST));

  @Test
  void itIsGivenEverythingSinceInOneDelta() throws InterruptedException {
    Subscription slow = followed.store.subscribe(host.audience, Optional.empty());
    host.take(slow.next(Duration.ZERO).orElseThrow());
    for (int i = 0; i < 100; i++) {
      followed.propose(FORCE, Release.NONE);
    }
    Delta delta = slow.next(Duration.ZERO).orElseThrow();
    host.take(delta);
    assertEquals(100, delta.objects().size());
    assertTrue(slow.next(Duration.ZERO).isEmpty());
  }

  @Test
  void anotherGoesOnFromItsCursor() throws InterruptedException {
    Subscription broken = followed.store.subscribe(host.audience, Optional.empty());
    Delta first = broken.next(Duration.ZERO).orElseThrow();
    followed.propose(FORCE, Release.NONE);
    Subscription next = followed.store.subscribe(host.audience, Optional.of(first.cursor()));
    assertEquals(1, next.next(Duration.ZERO).orElseThrow().objects().size());
  }

  @Test
  void aWaitingReaderIsWokenByWhatItMaySeeOnly() throws Exception {
    Client outsider = new Client(audience(TestTheatre.MISSION));
    outsider.sync(followed.store);
    host.sync(followed.store);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<Delta>> waiting = threads.submit(() -> next(host, LONG));
      Future<Optional<Delta>> idle = threads.submit(() -> next(outsider, Duration.ofMillis(50)));
      followed.propose(FORCE, Release.NONE);
      assertEquals(1, waiting.get().orElseThrow().objects().size());
      assertTrue(idle.get().isEmpty());
    }
  }

  private Optional<Delta> next(Client client, Duration patience) throws InterruptedException {
    return followed.store.subscribe(client.audience, client.cursor).next(patience);
  }

  /// A reader whose first load hangs in the database.
  @Test
  void theDeskAndOtherAudiencesDoNotWaitForALoad() throws Exception {
    CountDownLatch hanging = new CountDownLatch(1);
    CountDownLatch database = new CountDownLatch(1);
    AtomicBoolean first = new AtomicBoolean(true);
    Texts texts =
        where -> {
          if (first.getAndSet(false)) {
            hanging.countDown();
            awaitUninterrupted(database);
          }
          return followed.theatre.read(where);
        };
    ViewStore store = Followed.storeOf(followed.theatre, texts);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Delta> slow = threads.submit(() -> store.sync(host.audience, Optional.empty()));
      hanging.await();
      followed.propose(FORCE, Release.NONE);
      store.advanced(followed.theatre.state(), followed.theatre.state().touched());
      assertTrue(store.sync(audience(FORCE), Optional.empty()).full());
      database.countDown();
      host.take(slow.get());
      host.sync(store);
      assertEquals("", difference(store, host));
    }
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aLoadThatFailedIsTriedAgain() {
    AtomicBoolean broken = new AtomicBoolean(true);
    Texts texts =
        where -> {
          if (broken.get()) {
            throw new IllegalStateException("no database");
          }
          return followed.theatre.read(where);
        };
    ViewStore store = Followed.storeOf(followed.theatre, texts);
    assertThrows(IllegalStateException.class, () -> host.sync(store));
    broken.set(false);
    host.sync(store);
    assertEquals("", difference(store, host));
    broken.set(true);
    followed.propose(FORCE, Release.NONE);
    store.advanced(followed.theatre.state(), followed.theatre.state().touched());
    assertThrows(IllegalStateException.class, () -> host.sync(store));
    broken.set(false);
    host.sync(store);
    assertEquals("", difference(store, host));
  }

  @Test
  void manyReadersWhileTheDeskGoesOnEndUpWithTheSame() throws Exception {
    RandomHistory history = new RandomHistory(followed.theatre);
    AtomicBoolean done = new AtomicBoolean();
    List<Callable<Client>> readers = new ArrayList<>();
    for (PartyId party : TestTheatre.PARTIES) {
      for (int i = 0; i < 3; i++) {
        readers.add(() -> readUntil(done, new Client(audience(party))));
      }
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Client>> running = readers.stream().map(threads::submit).toList();
      for (int step = 0; step < 80; step++) {
        history.step();
        followed.store.advanced(followed.theatre.state(), followed.theatre.state().touched());
      }
      done.set(true);
      followed.propose(FORCE, Release.NONE);
      for (Future<Client> reader : running) {
        Client client = reader.get();
        client.sync(followed.store);
        assertEquals("", difference(followed.store, client), client.audience.toString());
      }
    }
  }

  private Client readUntil(AtomicBoolean done, Client client) {
    while (!done.get()) {
      client.sync(followed.store);
    }
    return client;
  }

  private String difference(ViewStore store, Client client) {
    return client.differenceFrom(
        Client.expected(followed.theatre.visible(client.audience, store.moment().at())));
  }
}
