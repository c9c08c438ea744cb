package io.gangway.platform.validation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;

/** Lets a violation name the member as the caller wrote it, where Java cannot spell it: {@code criminal-record}. */
@ApplicationScoped
class JsonPropertyNames implements ValidatorFactoryCustomizer {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration.propertyNodeNameProvider(JsonPropertyNames::nameOf);
    }

    private static String nameOf(Property property) {
        if (!(property instanceof JavaBeanProperty member)) {
            return property.getName();
        }
        try {
            var named = member.getDeclaringClass()
                    .getDeclaredField(property.getName())
                    .getAnnotation(JsonProperty.class);
            return named == null || named.value().isEmpty() ? property.getName() : named.value();
        } catch (NoSuchFieldException computed) {
            return property.getName();
        }
    }
}
