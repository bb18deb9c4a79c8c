package org.entente.node.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.entente.kernel.Bug;
import org.entente.kernel.Malformed;

/// Makes records of one type through their validating constructor.
final class Maker {
  private static final MethodType UNIFORM = MethodType.methodType(Object.class, Object[].class);

  final Class<?> type;
  private final String kind;
  private final MethodHandle constructor;

  Maker(Class<?> type) {
    this.type = type;
    this.kind = type.getSimpleName();
    Class<?>[] parameters =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      this.constructor =
          MethodHandles.publicLookup()
              .unreflectConstructor(type.getDeclaredConstructor(parameters))
              .asSpreader(Object[].class, parameters.length)
              .asType(UNIFORM);
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new Bug("record not public: " + type.getName() + ": " + e);
    }
  }

  String kind() {
    return kind;
  }

  /// The record of these components.
  ///
  /// @throws WireProblem if its constructor finds them malformed
  Object make(Object[] components, Reading reading) {
    try {
      return (Object) constructor.invokeExact(components);
    } catch (Malformed e) {
      throw reading.problem("malformed", e.subject(), String.valueOf(e.getMessage()));
    } catch (Throwable e) {
      Bug bug = new Bug("constructor of " + type.getName() + ": " + e);
      bug.initCause(e);
      throw bug;
    }
  }

  /// The same of components that were spelt canonically.
  ///
  /// @throws OtherSpelling if its constructor throws: the tree's way says why
  Object makeCanonical(Object[] components) {
    try {
      return (Object) constructor.invokeExact(components);
    } catch (Throwable e) {
      throw OtherSpelling.found();
    }
  }
}
