package dev.capiwizard.connection;

import java.lang.reflect.InvocationTargetException;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.introspect.AnnotatedConstructor;

/**
 * Has Jackson make records by their constructors. By itself it does so by method handles, for which
 * Java makes code anew at each start. With the options of the program (program.options) a window
 * with a thousand connections opens a tenth sooner (docs/performance-tries.md).
 */
final class RecordConstructors extends JacksonModule {
  @Override
  public String getModuleName() {
    return getClass().getName();
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addValueInstantiators(
        new ValueInstantiators.Base() {
          @Override
          public ValueInstantiator modifyValueInstantiator(
              DeserializationConfig config,
              BeanDescription.Supplier description,
              ValueInstantiator usual) {
            return description.getBeanClass().isRecord()
                    && usual instanceof StdValueInstantiator known
                ? new ByReflection(known)
                : usual;
          }
        });
  }

  private static final class ByReflection extends StdValueInstantiator {
    private ByReflection(StdValueInstantiator usual) {
      super(usual);
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, Object[] values) {
      if (!(_withArgsCreator instanceof AnnotatedConstructor creator)) {
        return super.createFromObjectWith(context, values);
      }
      try {
        return creator.getAnnotated().newInstance(values);
      } catch (InvocationTargetException e) {
        return context.handleInstantiationProblem(getValueClass(), values, e.getCause());
      } catch (ReflectiveOperationException e) {
        return context.handleInstantiationProblem(getValueClass(), values, e);
      }
    }
  }
}
