package org.entente.node.keys;

import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.entente.kernel.PostId;
import org.entente.kernel.PublicKey;
import org.entente.kernel.TheatreId;
import org.entente.ledger.ActSigner;
import org.entente.ledger.Custody;
import org.entente.ledger.LogSigner;
import org.entente.ledger.MalformedException;
import org.entente.ledger.SignatureAlgorithm;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The keys the node keeps for posts, and each log's own. Every signature made with one says
/// custody `node`.
///
/// A post has one key on a node, made when it is first asked for, which is before the act that
/// creates the post: the act's id is the post's.
public final class PostKeys {
  private final JdbcClient sql;
  private final KeyBox box;
  private final Map<Owner, ActSigner> opened = new ConcurrentHashMap<>();

  /// Whose key it is.
  private record Owner(TheatreId theatre, PostId post) {
    String label() {
      return "post " + theatre + " " + post;
    }
  }

  private record Stored(String spki, byte[] sealed) {
    static Stored of(KeyBackup.Sealed key) {
      try {
        return new Stored(key.spki(), Base64.getDecoder().decode(key.sealed()));
      } catch (IllegalArgumentException e) {
        throw new KeyFault("The backup holds something that is no key", e);
      }
    }

    KeyBackup.Sealed forBackup() {
      return new KeyBackup.Sealed(spki, Base64.getEncoder().encodeToString(sealed));
    }
  }

  public PostKeys(DataSource database, KeyBox box) {
    this.sql = JdbcClient.create(database);
    this.box = box;
  }

  /// The public key to name in the act that creates the post; made now if there is none. Asked
  /// again, it is the same.
  public PublicKey publicKeyOf(TheatreId theatre, PostId post) {
    return nameOf(find(theatre, post).orElseGet(() -> create(new Owner(theatre, post))));
  }

  /// What signs for the post under the key the record names for it, if this node keeps that key.
  public Optional<ActSigner> findSigner(TheatreId theatre, PostId post, PublicKey named) {
    return find(theatre, post).filter(signer -> nameOf(signer).equals(named));
  }

  private static PublicKey nameOf(ActSigner signer) {
    return new PublicKey(signer.algorithm().word(), spki(signer.pair()), PublicKey.Custody.NODE);
  }

  private static String spki(KeyPair pair) {
    return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  private Optional<ActSigner> find(TheatreId theatre, PostId post) {
    Owner owner = new Owner(theatre, post);
    Optional<ActSigner> known = Optional.ofNullable(opened.get(owner));
    return known.or(() -> read(owner).map(stored -> open(owner, stored)));
  }

  private Optional<Stored> read(Owner owner) {
    return sql.sql(
            "SELECT spki, sealed FROM entente.post_key WHERE theatre = :theatre AND post = :post")
        .param("theatre", owner.theatre.value())
        .param("post", owner.post.value())
        .query((row, n) -> new Stored(row.getString(1), row.getBytes(2)))
        .optional();
  }

  private ActSigner open(Owner owner, Stored stored) {
    KeyPair pair = pair(SignatureAlgorithm.ES256, owner.label(), stored);
    ActSigner signer =
        new ActSigner(owner.post.value(), Custody.NODE, SignatureAlgorithm.ES256, pair);
    opened.put(owner, signer);
    return signer;
  }

  private KeyPair pair(SignatureAlgorithm algorithm, String label, Stored stored) {
    try {
      return algorithm.keyPair(
          Base64.getDecoder().decode(stored.spki), box.open(label, stored.sealed));
    } catch (MalformedException | IllegalArgumentException e) {
      throw new KeyFault("A stored key is no key: " + label, e);
    }
  }

  /// Two may make a key at once: the first stored is the post's, both get that one.
  private ActSigner create(Owner owner) {
    KeyPair pair = SignatureAlgorithm.ES256.newKeyPair();
    insert(owner, new Stored(spki(pair), box.seal(owner.label(), pair.getPrivate().getEncoded())));
    return open(owner, read(owner).orElseThrow(() -> new KeyFault("No key for " + owner.label())));
  }

  private void insert(Owner owner, Stored stored) {
    sql.sql(
            """
            INSERT INTO entente.post_key (theatre, post, spki, sealed)
            VALUES (:theatre, :post, :spki, :sealed) ON CONFLICT DO NOTHING
            """)
        .param("theatre", owner.theatre.value())
        .param("post", owner.post.value())
        .param("spki", stored.spki)
        .param("sealed", stored.sealed)
        .update();
  }

  /// What signs the theatre's log; its key is made when it is first asked for.
  public LogSigner logSigner(TheatreId theatre) {
    String label = logLabel(theatre);
    Stored stored = readLog(theatre).orElseGet(() -> createLog(theatre, label));
    try {
      return new LogSigner(originOf(theatre), pair(SignatureAlgorithm.ED25519, label, stored));
    } catch (MalformedException e) {
      throw new KeyFault("A stored key is no key: " + label, e);
    }
  }

  /// The name of a theatre's log, docs/design/entry-format.md.
  public static String originOf(TheatreId theatre) {
    return "entente/" + theatre;
  }

  /// All keys of a theatre, sealed as they are stored.
  public KeyBackup backup(TheatreId theatre) {
    List<KeyBackup.PostKey> posts =
        sql.sql(
                "SELECT post, spki, sealed FROM entente.post_key WHERE theatre = :theatre"
                    + " ORDER BY post COLLATE \"C\"")
            .param("theatre", theatre.value())
            .query((row, n) ->
                new KeyBackup.PostKey(
                    new PostId(row.getString(1)),
                    new Stored(row.getString(2), row.getBytes(3)).forBackup()))
            .list();
    return new KeyBackup(theatre, posts, readLog(theatre).map(Stored::forBackup));
  }

  /// Stores the keys of a backup beside those that are there already, which stay as they are.
  ///
  /// @throws KeyFault if one was sealed with another key file than this node's
  public void restore(KeyBackup backup) {
    for (KeyBackup.PostKey post : backup.posts()) {
      Owner owner = new Owner(backup.theatre(), post.post());
      Stored stored = Stored.of(post.key());
      pair(SignatureAlgorithm.ES256, owner.label(), stored);
      insert(owner, stored);
    }
    backup
        .log()
        .map(Stored::of)
        .ifPresent(stored -> {
          pair(SignatureAlgorithm.ED25519, logLabel(backup.theatre()), stored);
          insertLog(backup.theatre(), stored);
        });
  }

  private static String logLabel(TheatreId theatre) {
    return "log " + theatre;
  }

  private Optional<Stored> readLog(TheatreId theatre) {
    return sql.sql("SELECT spki, sealed FROM entente.log_key WHERE theatre = :theatre")
        .param("theatre", theatre.value())
        .query((row, n) -> new Stored(row.getString(1), row.getBytes(2)))
        .optional();
  }

  private Stored createLog(TheatreId theatre, String label) {
    KeyPair pair = SignatureAlgorithm.ED25519.newKeyPair();
    insertLog(theatre, new Stored(spki(pair), box.seal(label, pair.getPrivate().getEncoded())));
    return readLog(theatre).orElseThrow(() -> new KeyFault("No key for " + label));
  }

  private void insertLog(TheatreId theatre, Stored stored) {
    sql.sql(
            """
            INSERT INTO entente.log_key (theatre, spki, sealed)
            VALUES (:theatre, :spki, :sealed) ON CONFLICT DO NOTHING
            """)
        .param("theatre", theatre.value())
        .param("spki", stored.spki)
        .param("sealed", stored.sealed)
        .update();
  }
}
