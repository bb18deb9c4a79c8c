package org.entente.node.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.entente.kernel.Act;
import org.entente.kernel.Area;
import org.entente.kernel.Buffer;
import org.entente.kernel.Content;
import org.entente.kernel.Digest;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Malformed;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.PublicKey;
import org.entente.kernel.Recurrence;
import org.entente.kernel.Text;
import org.entente.kernel.Times;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.kernel.ZoneLetter;
import org.entente.kernel.ZoneName;
import org.entente.meeting.MeetingAct;
import org.entente.operation.Clause;
import org.entente.party.Charter;
import org.entente.party.Founding;
import org.entente.party.PartyKind;

/// Seeded random values of any record of the core, made from its declaration. Constructors judge:
/// what one refuses is made anew.
public final class Arbitrary {
  private static final int TRIES = 2_000;
  private static final String ALPHABET = "abcdefgé ñ\u00a0\n\"\\/'<&\ud83d\udd4a漢\u2028";

  /// Of the alphabet, what JSON writes as it is.
  private static final String WITHOUT_ESCAPES = "abcdefgé ñ\u00a0/'<&\ud83d\udd4a漢";

  private final Random random;
  private final int[] alphabet;

  /// Of a number at most.
  private final int bits;

  public Arbitrary(long seed) {
    this(seed, ALPHABET, 53);
  }

  private Arbitrary(long seed, String alphabet, int bits) {
    random = new Random(seed);
    this.alphabet = alphabet.codePoints().toArray();
    this.bits = bits;
  }

  /// Whose texts need no escape, and whose numbers have at most fifteen digits.
  public static Arbitrary plain(long seed) {
    return new Arbitrary(seed, WITHOUT_ESCAPES, 49);
  }

  public Act act(Class<? extends Content> kind) {
    return (Act) record(Act.class, make(kind));
  }

  /// Every record that is the content of an act.
  public static List<Class<? extends Content>> kinds() {
    List<Class<? extends Content>> kinds = new ArrayList<>();
    ActFamilies.ALL.forEach(family -> collect(family, kinds));
    return kinds;
  }

  private static void collect(Class<?> type, List<Class<? extends Content>> kinds) {
    if (type.isRecord()) {
      kinds.add(type.asSubclass(Content.class));
    } else {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        collect(permitted, kinds);
      }
    }
  }

  public Object make(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type inner = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Optional.class) {
        return random.nextBoolean() ? Optional.of(make(inner)) : Optional.empty();
      }
      return list(inner);
    }
    return ofClass((Class<?>) type);
  }

  private List<Object> list(Type inner) {
    Set<Object> items = new LinkedHashSet<>();
    int count = random.nextInt(4);
    if (inner == Clause.class) {
      return new ArrayList<>(clauses());
    }
    for (int i = 0; i < count; i++) {
      items.add(make(inner));
    }
    return new ArrayList<>(items);
  }

  /// One of each kind, or some of them.
  private List<Clause> clauses() {
    boolean all = random.nextBoolean();
    List<Clause> clauses = new ArrayList<>();
    for (Class<?> kind : Clause.class.getPermittedSubclasses()) {
      if (all || random.nextBoolean()) {
        clauses.add((Clause) make(kind));
      }
    }
    return clauses;
  }

  private Object ofClass(Class<?> type) {
    if (type == String.class) {
      return string();
    } else if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    } else if (type == int.class || type == Integer.class) {
      return random.nextInt(1 << random.nextInt(1, 31)) - (random.nextInt(4) == 0 ? 1000 : 0);
    } else if (type == long.class) {
      return random.nextLong(1L << random.nextInt(1, bits + 1));
    } else if (type == Instant.class) {
      return instant();
    } else if (type == Digest.class) {
      return new Digest(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    } else if (type == Text.class) {
      return Text.of("t" + string());
    } else if (type.isEnum()) {
      return pick(type.getEnumConstants());
    } else if (type.isSealed()) {
      return make(pick(type.getPermittedSubclasses()));
    } else if (type == Content.class) {
      return make(pick(kinds().toArray(Class<?>[]::new)));
    }
    return special(type);
  }

  private Object special(Class<?> type) {
    if (type == Area.Polygon.class) {
      return rectangle();
    } else if (type == GeoPoint.class) {
      return inland();
    } else if (type == Area.Circle.class) {
      return new Area.Circle(inland(), random.nextInt(1, 100_000));
    } else if (type == Area.Corridor.class) {
      return new Area.Corridor(List.of(inland(), inland(), inland()), random.nextInt(1, 50_000));
    } else if (type == Buffer.class) {
      // With it, the widest of these corridors is still one.
      return new Buffer(random.nextInt(1, 10_000), random.nextInt(1_000), random.nextInt(600));
    } else if (type == ZoneLetter.class) {
      return new ZoneLetter(pick(new String[] {"A", "B", "I", "K", "M", "N", "Y", "Z"}));
    } else if (type == Volume.class && random.nextInt(3) == 0) {
      return recurring((Volume) record(type));
    } else if (type == PublicKey.class) {
      return new PublicKey("ES256", "MFkw".repeat(20) + "AA==", PublicKey.Custody.NODE);
    } else if (type == Charter.class) {
      return charter();
    } else if (type == Charter.Terms.class) {
      return terms("estonie", PartyKind.PARTNER_FORCE);
    } else if (type == ZoneName.class) {
      return new ZoneName("Africa/Bamako");
    } else if (type == MeetingAct.EstablishForum.class) {
      return record(type, new ArrayList<>(List.of(new PartyId("fama"), new PartyId("ocha"))));
    }
    return record(type);
  }

  /// The same on a few days.
  private Volume recurring(Volume drawn) {
    Instant from = drawn.window().from();
    int minutes = random.nextInt(1, 24 * 60);
    return new Volume(
        drawn.area(),
        drawn.band(),
        Window.of(from, from.plusSeconds(86_400L * random.nextInt(1, 7) + 60L * minutes)),
        drawn.buffer(),
        Optional.of(
            new Recurrence(
                List.of(DayOfWeek.values()), minutes, (ZoneLetter) make(ZoneLetter.class))));
  }

  /// Far from the poles and the antimeridian.
  private GeoPoint inland() {
    return new GeoPoint(
        random.nextInt(-800_000_000, 800_000_000), random.nextInt(-500_000_000, 500_000_000));
  }

  private Area rectangle() {
    int lon = random.nextInt(-1_000_000_000, 1_000_000_000);
    int lat = random.nextInt(-500_000_000, 500_000_000);
    int size = random.nextInt(1, 10_000_000);
    GeoPoint first = new GeoPoint(lon, lat);
    return new Area.Polygon(
        List.of(
            List.of(
                first,
                new GeoPoint(lon + size, lat),
                new GeoPoint(lon + size, lat + size),
                first)));
  }

  private Charter charter() {
    List<Charter.Terms> parties = new ArrayList<>();
    List<String> ids = List.of("fama", "force-b", "monusma", "ocha");
    for (int i = 0; i < ids.size(); i++) {
      parties.add(terms(ids.get(i), PartyKind.values()[i]));
    }
    return (Charter) record(Charter.class, parties);
  }

  private Charter.Terms terms(String id, PartyKind kind) {
    Founding raw = (Founding) record(Founding.class);
    Founding founding =
        new Founding(
            new PostId(id + ".chief"),
            raw.title(),
            raw.key(),
            new PersonId(id + ".chief"),
            raw.personName(),
            raw.mandate());
    return (Charter.Terms)
        record(Charter.Terms.class, new PartyId(id), kind, new ArrayList<>(List.of(founding)));
  }

  /// A record with some components given, the others made.
  private Object record(Class<?> type, Object... given) {
    Malformed last = null;
    for (int i = 0; i < TRIES; i++) {
      try {
        return construct(type, given);
      } catch (Malformed e) {
        last = e;
      }
    }
    throw new AssertionError("no " + type.getName() + " could be made", last);
  }

  private Object construct(Class<?> type, Object... given) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = component(components[i], given);
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Malformed malformed) {
        throw malformed;
      }
      throw new AssertionError(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName(), e);
    }
  }

  private Object component(RecordComponent component, Object... given) {
    String name = component.getName();
    for (Object value : given) {
      boolean theHost = name.equals("host") && component.getDeclaringRecord() == Charter.class;
      if (theHost) {
        return new PartyId("fama");
      }
      boolean parties = name.equals("parties") || name.equals("founding");
      if (component.getType().isInstance(value) && (!(value instanceof List<?>) || parties)) {
        return value;
      }
    }
    return switch (name) {
      case "value" ->
          component.getType() == String.class ? identifier() : make(component.getType());
      case "nation" -> "FRA";
      case "seed" -> new UUID(random.nextLong(), random.nextLong()).toString().replace("-", "");
      case "acts" -> List.of("ProposeOperation", "TakePosition");
      case "part" -> "text:content/reason";
      case "languages" -> List.of("fr", "en");
      case "between" -> List.of(new PartyId("fama"), new PartyId("ocha"));
      case "answersTo" -> Optional.empty();
      case "hosts" -> new ArrayList<>(List.of(new PartyId("fama")));
      case "rhythmDays" -> random.nextInt(1, MeetingAct.EstablishForum.MAX_RHYTHM_DAYS);
      case "credibility" -> random.nextInt(1, 7);
      case "decimals" -> random.nextInt(4);
      case "digits" -> random.nextLong(1L << random.nextInt(1, 40));
      case "window", "validity", "period" -> bounded();
      default -> make(component.getGenericType());
    };
  }

  private Object bounded() {
    Instant from = instant();
    return Window.of(from, from.plusMillis(random.nextInt(1, 1_000_000_000)));
  }

  private Instant instant() {
    long span = Times.LATEST.toEpochMilli() - Times.EARLIEST.toEpochMilli() - 2_000_000_000L;
    long milli = Times.EARLIEST.toEpochMilli() + random.nextLong(span);
    return Instant.ofEpochMilli(random.nextBoolean() ? milli : milli / 1000 * 1000);
  }

  private String identifier() {
    UUID uuid = new UUID(random.nextLong(), random.nextLong());
    String name = "p" + Integer.toString(random.nextInt(1 << 20), 36).toLowerCase(Locale.ROOT);
    return switch (random.nextInt(4)) {
      case 0 -> name;
      case 1 -> name + "." + name;
      case 2 -> uuid.toString().replace("-", "");
      default -> uuid.toString();
    };
  }

  private String string() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(1, 20);
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    return text.toString();
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  /// Salts that are the same for the same seed.
  public byte[] salt() {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    return salt;
  }
}
