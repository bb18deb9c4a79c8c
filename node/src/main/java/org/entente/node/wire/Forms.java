package org.entente.node.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kernel.Area;
import org.entente.kernel.Bug;
import org.entente.kernel.Canonical;
import org.entente.kernel.Content;
import org.entente.kernel.Digest;
import org.entente.kernel.OwnPart;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;

/// Makes the form of a type from its declaration: the mirror of what `kernel.Canonical` writes.
final class Forms {
  private final Map<Type, Form> made = new HashMap<>();

  Form of(Type type) {
    Form known = made.get(type);
    if (known == null) {
      known = make(type);
      made.put(type, known);
    }
    return known;
  }

  private Form make(Type type) {
    if (type instanceof ParameterizedType generic) {
      Form inner = of(generic.getActualTypeArguments()[0]);
      if (generic.getRawType() == List.class) {
        return new ListForm(inner);
      }
      if (generic.getRawType() == Optional.class) {
        return new OptionalForm(inner);
      }
    }
    if (type instanceof Class<?> plain) {
      return ofClass(plain);
    }
    throw new Bug("no wire form for " + type);
  }

  private Form ofClass(Class<?> type) {
    if (type == String.class) {
      return Scalars.TEXT;
    } else if (type == boolean.class || type == Boolean.class) {
      return Scalars.TRUTH;
    } else if (type == int.class || type == Integer.class) {
      return Scalars.INT32;
    } else if (type == long.class || type == Long.class) {
      return Scalars.INT64;
    } else if (type == Instant.class) {
      return new InstantForm();
    } else if (type == Digest.class) {
      return Scalars.DIGEST;
    } else if (type == Text.class) {
      return new TextForm();
    } else if (type.isEnum()) {
      return new EnumForm(type);
    }
    return ofStructure(type);
  }

  private Form ofStructure(Class<?> type) {
    Form whole = type.isRecord() ? ofRecord(type) : ofFamily(type);
    if (type == Area.class) {
      return new AreaForm(whole);
    }
    if (type == Volume.class) {
      return new VolumeForm(whole);
    }
    return OwnPart.class.isAssignableFrom(type) ? new OwnPartForm(whole) : whole;
  }

  private Form ofFamily(Class<?> type) {
    Map<String, Form> members = new LinkedHashMap<>();
    List<Class<?>> families =
        type == Content.class ? List.copyOf(ActFamilies.ALL) : List.<Class<?>>of(type);
    families.forEach(family -> collect(family, members));
    return new FamilyForm(type.getSimpleName(), Map.copyOf(members));
  }

  private void collect(Class<?> type, Map<String, Form> members) {
    if (type.isRecord()) {
      boolean twice = members.put(type.getSimpleName(), ofRecord(type)) != null;
      if (twice) {
        throw new Bug("two records are called " + type.getSimpleName());
      }
      return;
    }
    if (!type.isSealed()) {
      throw new Bug("no wire form for " + type.getName());
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      collect(permitted, members);
    }
  }

  private Form ofRecord(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components.length == 1 && components[0].getName().equals("value")) {
      return new BareForm(type, of(components[0].getGenericType()));
    }
    String[] names = new String[components.length];
    Form[] forms = new Form[components.length];
    for (int i = 0; i < components.length; i++) {
      names[i] = components[i].getName();
      forms[i] = of(components[i].getGenericType());
    }
    return RecordForm.of(new Maker(type), Canonical.isOfFamily(type), names, forms);
  }
}
