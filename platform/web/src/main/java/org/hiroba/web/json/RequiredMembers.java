package org.hiroba.web.json;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** What a record is made of must be given, unless it is {@code Optional} or a collection. */
final class RequiredMembers extends JacksonAnnotationIntrospector {
    /** Whether a component of this type may be left out. */
    static boolean mayBeLeftOut(Class<?> type) {
        return type == Optional.class || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }

    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return member instanceof AnnotatedParameter parameter ? !mayBeLeftOut(parameter.getRawType()) : null;
    }
}
